"""General English that checking a draft rests on, in one place: nothing here is about any dataset."""

from __future__ import annotations

from functools import cache

from summitcli.countries import CODES
from summitcli.countries import names as names_of
from summitcli.reading.letters import listed


def _set(words: str) -> frozenset[str]:
    return frozenset(listed(words))


# ---- Words without weight of their own

STOP_WORDS = _set(
    "a an the of in on at to for from by with and or & as is are was were be been being has have had "
    "do does did it its this that these those their there his her he she they them who which whose "
    "whom what where when than then so but if not no into onto over under up down out off about "
    "around some any all each every both other others more most less least per via within without "
    "between among amid during through until since after before while also just only very too again "
    "still already yet now here we our us i my you your me him will would can could should shall may "
    "might must s 's"
)
"""Words that name nothing; a noun phrase ends before one."""

GENERIC_MODIFIERS = _set(
    "some total different major big large leading top main new individual separate further "
    "additional various several accredited registered senior full more whole entire combined "
    "estimated overall so such own joint signed official nearly almost about around roughly "
    "thereof ca circa approx appr est incl including approximately exactly precisely just only at "
    "least local foreign great"
)
"""Words between a number and its noun that do not narrow what is counted."""

GENERIC_LABELS = _set(
    "number count share size total amount rate level length sum value worth volume percentage come came "
    "stood stand amounts reached reach"
)
"""Words of a label that say how something is measured, not what."""

# Words that may stand for each other, each group under its first word. They help to tick, never to flag.
_SYNONYMS = """
attend participant attendee attendance attendant person guest visitor audience crowd
company firm corporation business enterprise commercial corporate
bilateral government intergovernmental governmental
economy country nation state member
duty tariff levy
purchase buy
length duration long last lasted talks took
represent delegate rep
global world worldwide
executive leader exec
dispute quarrel row affair spat standoff crisis feud
hiatus gap pause break interval silence drought lull
journalist reporter correspondent
ton tonne
km kilometre kilometer
invest investment
gdp output
"""


CROWNS = _set("koruna krona krone kroon")
"""Currencies that are called crowns, too."""

# ---- Instruments

INSTRUMENTS = {
    **dict.fromkeys(
        listed("mou mous memorandum memoranda memorandums mous'"),
        "memorandum",
    ),
    **dict.fromkeys(listed("agreement agreements accord accords deal deals pact pacts"), "agreement"),
    **dict.fromkeys(listed("instrument instruments document documents text texts papers"), "instrument"),
    **dict.fromkeys(listed("arrangement arrangements"), "arrangement"),
    **dict.fromkeys(listed("contract contracts"), "contract"),
    **dict.fromkeys(listed("certificate certificates"), "certificate"),
    **dict.fromkeys(listed("declaration declarations"), "declaration"),
    **dict.fromkeys(listed("pledge pledges commitment commitments"), "pledge"),
    **dict.fromkeys(listed("charter charters"), "charter"),
    **dict.fromkeys(listed("treaty treaties convention conventions"), "treaty"),
    **dict.fromkeys(listed("protocol protocols"), "protocol"),
    **dict.fromkeys(listed("statement statements communique communiques"), "statement"),
}
"""What is signed, by the words for it."""

GENERAL_INSTRUMENTS = frozenset({"agreement", "instrument"})
"""Words that may stand for any instrument."""

SIGNING = _set(
    "sign signs signed signing mou mous memorandum memoranda memorandums ink inks inked agreement "
    "agreements deal deals agree agrees agreed contract partner partners partnered develop "
    "developing develops supply build"
)

SIGNED_BY = _set("signed initialled initialed inked concluded witnessed")
"""Verbs after which "by" names those who signed."""

# ---- Meetings

MEETING_KINDS = {
    **dict.fromkeys(listed("summit summits"), "summit"),
    **dict.fromkeys(listed("forum forums fora"), "forum"),
    **dict.fromkeys(listed("roundtable roundtables"), "roundtable"),
    **dict.fromkeys(listed("conference conferences"), "conference"),
    **dict.fromkeys(listed("fair fairs"), "fair"),
    **dict.fromkeys(listed("congress congresses"), "congress"),
    **dict.fromkeys(listed("symposium symposiums symposia"), "symposium"),
    **dict.fromkeys(listed("seminar seminars"), "seminar"),
    **dict.fromkeys(listed("workshop workshops"), "workshop"),
    **dict.fromkeys(listed("meeting meetings talks"), "meeting"),
    **dict.fromkeys(listed("call"), "call"),
    **dict.fromkeys(listed("visit"), "visit"),
}
MEETING_VERBS = _set(
    "met meet meets meeting sat sit sits held hold holds hosted hosts host received receives "
    "welcomed welcomes hosting talks summit greeted greets sees saw conferred visited visits spoke "
    "witnessed opened open convened gathered goes went travels travelled flew begin began "
    "start started"
)
IN_PERSON = _set("summit summits talks met meet meets meeting meetings")

GOING = _set("welcomed welcomes travelled traveled travels flew flies came went goes invited")
"""Verbs with which "to" says where people met."""


SEATED = _set(
    "opposite across facing faced faces beside alongside joined sat sits sitting seat seated chair table end "
    "counterpart"
)
"""Words that say who had a seat at a meeting."""

FACING = _set("met meet meets hosted hosts received receives welcomed welcomes greets greeted faced faces")
"""Verbs whose subject and object are the two sides of a meeting."""


# ---- Offices. Each line is one office, by the ways it is written.

_OFFICES = """
president|pres .
prime minister|premier|pm|taoiseach
chancellor
king
queen
emperor
crown prince
vice president|vice-president|veep
deputy prime minister|vice premier|vice prime minister
chairman|chair|chairwoman|chairperson|executive chair|executive chairman
vice chairman|vice chair|vice chairwoman|deputy chairman|deputy chair
chief executive officer|chief executive|ceo
chief financial officer|chief finance officer|cfo
chief operating officer|coo
chief technology officer|cto
chief economist
chief negotiator
chief engineer
chief scientist
managing director
executive director
executive secretary
finance director|financial director|director of finance
technical director
commercial director
general manager
treasurer
director-general|director general
secretary-general|secretary general
general secretary
director
general director
special envoy|special representative
chief cabinet secretary
lord provost
harbour master|harbor master
coordinator
regional director
rector
administrator
undersecretary|under-secretary
deputy minister|vice minister
first minister
chief minister
chief justice
lord mayor
party secretary|party chief
secretary of state
minister
mayor
governor|gov .
ambassador
speaker
national security adviser|national security advisor
chief of staff
representative
foreign minister|minister of foreign affairs|minister for foreign affairs|foreign secretary
defence minister|defense minister|minister of defence|minister of defense|minister of national defence
treasury secretary|secretary of the treasury
defence secretary|defense secretary|secretary of defense
founder
spokesman|spokeswoman|spokesperson
"""

_FIELDS = listed(
    "agriculture climate commerce communications culture defence development economy education energy "
    "environment finance fisheries health home housing industry infrastructure interior investment justice "
    "labour labor oil petroleum planning power science security technology tourism trade transport "
    "unification water"
)
_HEADS = ("minister of", "minister for", "secretary of", "secretary for", "cabinet secretary for")

HIGH_OFFICES = _set(
    "president prime-minister chancellor king queen emperor mayor governor party-secretary foreign-minister"
)
"""Offices that nobody holds beside another of these: who is president is not prime minister."""

STATE_BODIES = _set("assembly parliament senate congress house chamber court council party commission bank")
"""Bodies of a state that have a president of their own, who is not the country's."""

POSTS_OF_ONE = _set("national-security-adviser ambassador spokesman chief-of-staff speaker")
"""Offices of people who hold none of the high ones."""

CHIEFS = _set(
    "chief-executive-officer chief-financial-officer chief-operating-officer chief-technology-officer "
    "chief-economist"
)
"""Offices at the top of a body of which nobody holds two."""

HEADS_OF_ONE = CHIEFS | _set("managing-director director-general secretary-general governor")
"""Offices at the head of one body only."""

NO_PORTFOLIOS = _set(
    "prime-minister deputy-prime-minister party-secretary general-secretary secretary-general"
)
"""Offices with a minister or secretary in them that are of no department."""

NO_FIELDS = _set("minister ministers secretary cabinet of for the and national affairs")
"""Words of an office of a department that don't say which."""

FIELD_WORDS = frozenset(_FIELDS) | _set(
    "national public foreign external social rural defense "
    "affairs works resources services policy cooperation relations business enterprises enterprise "
    "industries management protection employment reform integration growth mines mining oceans forests "
    "lands roads youth sports women"
)
"""Words in the names of departments, of which many countries have one: "Department of Agriculture"."""


LIKE_FIELDS = (
    _set("trade commerce"),
    _set("energy power oil petroleum"),
    _set("climate environment"),
    _set("finance economy treasury planning"),
    _set("interior home security"),
    _set("foreign state external"),
)
"""Departments that one country has under one name and another under the other."""

LESSER_OFFICES = {
    "deputy-prime-minister": "prime-minister",
    "vice-president": "president",
    "vice-chairman": "chairman",
}
"""Offices under another one, which its holder does not have as well."""

VAGUE_OFFICES = _set(
    "chairman chief-executive-officer managing-director vice-chairman director-general governor "
    "representative spokesman founder secretary-general general-secretary party-secretary speaker "
    "mayor ambassador"
)
"""Offices that say little without the body they are of."""

OFFICE_SHIFTS = _set(
    "former ex vice deputy acting then late interim outgoing incoming designate elect honorary "
    "predecessor successor predecessor's counterpart next previous past onetime one-time ousted "
    "assistant"
)
"""Words before an office that make it another one."""

OFFICE_WORDS = _set("minister secretary ministers adviser advisor director general commissioner")
PLURAL_OFFICES = _set("presidents premiers chairmen chancellors leaders secretaries ambassadors governors")
"""Offices of several people, which stand before their family names: "Presidents Lee and Xi"."""

ROLES = _set(
    "host hosts guest guests chair visitor visitors interlocutor interlocutors counterpart counterparts "
    "across opposite facing table present attended"
)
"""Words of who was at a meeting as what."""


TITLES = _set("mr mrs ms miss dr prof sir dame lord lady madam he she h.e.")
NAME_PARTICLES = _set("al el bin bint ibn ben abu van von der den de da di del della la le dos du ter")
"""Words that belong to the family name after them."""

CALLINGS = _set(
    "businessman businesswoman magnate tycoon mogul industrialist entrepreneur investor billionaire banker "
    "financier executive boss engineer scientist economist politician diplomat statesman stateswoman envoy "
    "colleague counterpart"
)
"""Nouns for what somebody is, which are no offices."""
HEADS = _set("head boss chief leader owner")
"""Nouns for who is at the head of a body, whatever the office is called there."""
PLURAL_HEADS = PLURAL_OFFICES | _set("heads bosses chiefs owners ministers")
"""Nouns for several people at the head of bodies: "the heads of four companies"."""
LEADING = _set("chairs runs heads leads chaired ran headed led")
"""Verbs that say who is at the head of a body."""
OPENERS = _set(
    "yesterday today tonight tomorrow later earlier then meanwhile now soon still also again once instead "
    "afterwards afterward nonetheless nevertheless however moreover therefore thus perhaps maybe even only "
    "unlike like said says asked told tells met host guest"
)
"""Words that begin a sentence with a capital before somebody's family name, which is none of a given name."""


# ---- What shifts the scope of a sentence, so that nothing in it is said to differ

NEGATIONS = _set(
    "not n't never no nobody none neither nor without nothing cannot hardly rather instead deny denies denied"
)
CONDITIONS = _set("if unless whether suppose supposing hypothetically")
MODALS = _set("would could might should may")
PLANS = _set(
    "planned plan plans wanted expected expects expect hoped hopes hope scheduled aims aimed target "
    "targeted forecast proposed intended intends anticipated projected originally pencilled penciled "
    "cancelled canceled postponed shelved"
)
CORRECTIONS = _set(
    "wrongly mistakenly erroneously misreported misprint misprinted correction corrections corrected "
    "corrects slip error mistake mistaken typo falsely false caption apologised apologized exaggerated "
    "exaggerates rumour rumours rumor rumors rumoured supposedly absent-mindedly absentmindedly "
    "wrong incorrect incorrectly inaccurate untrue "
    "misstated misquoted retracted joked jokes so-called alleged reportedly hoax mindedly misnamed "
    "miscalled"
)
COMPARISONS = _set("unlike compared comparison twice double triple than")
OTHER_TIMES = _set(
    "former previous earlier last again second next later anniversary ago decade decades yesterday "
    "tomorrow once"
)
HABITS = _set("every usually always annually normally traditionally often")
"""Words that tell what is so again and again, and of no one day."""
FIRST_PERSONS = _set("i my our we us me mine ours i'm i've we've")
REPORTING = _set("reported wrote said printed published put gave had called named posted tweeted")
"""What "we" do when a mistake of ours is to be corrected."""

OTHERS = _set("paper newspaper tabloid daily blog blogger website leaflet rival whoever")
"""Who reported what the text itself may not say."""
SAID_IN = _set("article caption chart column graphic headline infographic map piece poster story timeline")
"""In what a mistake stood that is to be corrected."""
PUTTING = _set("put gave gives called wrongly misstated misspelt misdated mistook")
"""What "an article" did when a mistake in it is to be corrected."""
DENIALS = _set("doesn't didn't don't isn't wasn't aren't weren't hasn't haven't hadn't")
"""Verbs with which a sentence of two words takes back the one before: "It doesn't."."""
WRONG = _set("wrong incorrect untrue false inaccurate mistaken nonsense")
"""What a sentence is that the next one takes back."""

REPORTED = _set("said says announced announces promised promises pledged told confirmed")
"""Verbs after which "would" is no condition but reported speech."""

PRINTED = _set(
    "piece page article story caption paper report text draft headline column note newsletter edition "
    "correspondent reporter reporters colleague"
)
"""What is "yours" when a reader writes to correct a mistake."""

PRINTING = _set(
    "have had print printed prints wrote write call called name named say said give gave make made "
    "spell spelled spelt"
)
"""What "you" do when a reader writes to correct a mistake."""

SHIFTS = _set(
    "after before since ahead following prior eve until till unlike preceding prepare prepares prepared "
    "rehearse rehearsed"
)
"""Words after which a meeting is named that the sentence is not about: "before", "prepared"."""
FOR_A_MEETING = _set(
    "registration registrations registered ticket tickets invitation invitations preparation preparations "
    "prepared preparing rehearsal rehearsals accreditation left leaves leaving departed departs flew"
)
"""What is done "for" a meeting at another time than the meeting's."""

VETOES = {
    **dict.fromkeys(FIRST_PERSONS, "first-person"),
    **dict.fromkeys(OTHER_TIMES, "other-time"),
    **dict.fromkeys(COMPARISONS, "comparison"),
    **dict.fromkeys(PLANS, "plan"),
    **dict.fromkeys(CORRECTIONS, "correction"),
    **dict.fromkeys(CONDITIONS, "condition"),
    **dict.fromkeys(MODALS, "modal"),
    **dict.fromkeys(NEGATIONS, "negation"),
}
"""What shifts the scope, by its words."""

CLAUSE_BREAKS = _set(
    "after before while whereas when since until because although though ahead following where"
)

REFERENCE_NOUNS = _set(
    "chapter chapters page pages pp p no nos number level article articles section paragraph "
    "paragraphs para annex table figure fig vol volume issue ch line room gate flight phase version "
    "channel route highway season day week item part step stage tel fax telephone phone desk weekly "
    "reference ref row seat bus tram platform"
)
"""Nouns that are followed by a number as their name."""

PART_WORDS = _set("the these those them which whom their its all")

ATTENDING = _set(
    "attended attend attends drew draws draw attracted brought gathered gathers participated took "
    "joined came welcomed counted hosted filled seated represented"
)
"""Verbs of which the people at a meeting are subject or object."""

HOLDING = _set("seats seated holds fits sleeps feeds")
"""Verbs of what has room for people: so many need not have come."""


DIMENSIONS = tuple(
    _set(words)
    for words in (
        "km mile metre meter yard foot feet league nm nautical-mile",
        "hectare acre square-km square-metre square-mile",
        "tonne ton kilogram kilo pound ounce bushel",
        "megawatt gigawatt kilowatt terawatt mw gw kw tw",
        "litre liter gallon barrel cubic-metre",
    )
)
"""Units of one kind: a number of one is not as many of another."""

CALLING = _set("rang phoned telephoned call phone telephone")
"""Words that say that people talked over the telephone."""
ORDERS = _set("order state cabinet party government country system structure etiquette politburo")
"""What people have a place in, by words that tell of other things as well."""
RANKING = _set("rank ranks ranked ranking hierarchy leadership pecking precedence protocol seniority")

CATEGORY_CUES = _set(
    "category categories heading headings under list lists listed section rubric sector filed shelf "
    "counts classed classified grouped booked basket bundle column chapter belongs"
)

FILED_UNDER = _set("under category heading section chapter rubric")
"""Words right before the name of a category, which needs no capital then."""

BUILDINGS = _set(
    "hall house hotel palace guesthouse base museum temple centre center villa castle lodge resort "
    "pavilion arena stadium theatre theater"
)
"""Words in the names of places where people meet."""

ASIDES = _set(
    "sidelines margins margin fringes fringe dinner lunch breakfast banquet reception gala toured stayed"
)
"""Words for what is beside a meeting, and not at its venue."""

TEXTS = _set(
    "paper report study article essay letter note memo briefing interview post column edition issue dispatch "
    "story blog editorial cable email newsletter tweet"
)
"""What has a date of its own beside that of what it tells of."""
LANGUAGES = _set(
    "english latin arabic mandarin cantonese hindi urdu tamil telugu bengali sinhala swahili hausa yoruba "
    "zulu xhosa amharic somali gaelic welsh basque catalan breton sami maori hawaiian quechua aymara guarani "
    "nahuatl tetum tagalog malay javanese farsi pashto kurdish hebrew yiddish esperanto flemish creole"
)
"""What is spoken in, and is no place: "opened the summit in Quechua"."""
PLACE_PARTICLES = _set("es de del di da do dos du la las los le el al am an der den of sur on upon")
"""Words inside names of places that have no capital."""

SITES = _set(
    "plant factory works mill mine smelter refinery shipyard yard port terminal dam station school line lab "
    "university hospital museum laboratory farm warehouse store office headquarters airport bridge tunnel"
)
"""What stands somewhere, which is not where a meeting was."""

TAKING_PLACE = _set("held hold holds under opened opens took takes begins began closed ended convened")
"""Verbs with which a summit is where it takes place."""

PARTNER_HEADERS = _set("side partner partners party parties counterpart")
NAMES_OF_DAYS = _set("monday tuesday wednesday thursday friday saturday sunday today tomorrow yesterday")
NAMES_OF_MONTHS = _set(
    "january february march april may june july august september october november december jan feb "
    "mar apr jun jul aug sept sep oct nov dec"
)
REGION_WORDS = _set(
    "prefecture province region state county district bay sea ocean island peninsula republic"
)

# ---- Bodies: words that many organisations have in their names, and so name none alone

KINDS_OF_COMPANY = _set("group corporation corp company co inc ltd limited holdings plc")
"""Words at the end of a company's name that are left out when it is known."""

SORTS_OF_BODIES = _set(
    "company firm group maker manufacturer producer supplier operator retailer builder shipbuilder shipyard "
    "bank insurer developer startup start-up business giant conglomerate utility miner exporter importer "
    "carrier airline agency ministry institute university publisher studio brand chain trader cooperative "
    "yard port authority partner party side"
)
"""Nouns for what sort of body an organisation is."""

BODY_WORDS = _set(
    "ministry department bank national group company corporation standing committee international "
    "council agency commission university institute association federation chamber korea china japan "
    "united new world european people global general first great north south east west central royal "
    "federal state public the free big"
)

COMMON_BEGINNINGS = BODY_WORDS | _set(
    "court supreme superior gulf forces armed union society league academy museum port city town coast bay "
    "lake river office centre center board fund"
)
"""Words with which so many names begin that none of them is meant by such a word alone: "the Court"."""

# ---- The words for the people and things of countries, by code; their names are in `countries`

_PEOPLES = """
AD andorran; AE emirati; AF afghan; AG antiguan; AL albanian; AM armenian; AO angolan;
AR argentine|argentinian; AT austrian; AU australian; AZ azerbaijani; BA bosnian; BB barbadian;
BD bangladeshi; BE belgian; BF burkinabe; BG bulgarian; BH bahraini; BI burundian; BJ beninese;
BN bruneian; BO bolivian; BR brazilian; BS bahamian; BT bhutanese; BW botswanan; BY belarusian;
BZ belizean; CA canadian; CD congolese; CF central african; CG congolese; CH swiss; CI ivorian;
CK cook islander; CL chilean; CM cameroonian; CN chinese; CO colombian; CR costa rican; CU cuban;
CV cape verdean; CY cypriot; CZ czech; DE german; DJ djiboutian; DK danish; DO dominican; DZ algerian;
EC ecuadorian; EE estonian; EG egyptian; ER eritrean; ES spanish; ET ethiopian; EU eu; FI finnish;
FJ fijian; FM micronesian; FO faroese; FR french; GA gabonese; GB british|uk|u.k.; GD grenadian;
GE georgian; GH ghanaian; GL greenlandic; GM gambian; GN guinean; GQ equatoguinean; GR greek;
GT guatemalan; GW bissau guinean; GY guyanese; HN honduran; HR croatian; HT haitian; HU hungarian;
ID indonesian; IE irish; IL israeli; IN indian; IQ iraqi; IR iranian; IS icelandic; IT italian;
JM jamaican; JO jordanian; JP japanese; KE kenyan; KG kyrgyz; KH cambodian; KI i kiribati; KM comorian;
KP north korean; KR south korean|korean|korea; KW kuwaiti; KZ kazakh; LA laotian; LB lebanese;
LC saint lucian; LI liechtensteiner; LK sri lankan; LR liberian; LS basotho; LT lithuanian;
LU luxembourgish; LV latvian; LY libyan; MA moroccan; MC monegasque; MD moldovan; ME montenegrin;
MG malagasy; MH marshallese; MK macedonian; ML malian; MM burmese; MN mongolian; MO macanese;
MR mauritanian; MT maltese; MU mauritian; MV maldivian; MW malawian; MX mexican; MY malaysian;
MZ mozambican; NA namibian; NE nigerien; NG nigerian; NI nicaraguan; NL dutch; NO norwegian;
NP nepali|nepalese; NR nauruan; OM omani; PA panamanian; PE peruvian; PG papua new guinean;
PH philippine|filipino; PK pakistani; PL polish; PR puerto rican; PS palestinian; PT portuguese;
PW palauan; PY paraguayan; QA qatari; RO romanian; RS serbian; RU russian|soviet; RW rwandan;
SA saudi|saudis|saudi arabian; SB solomon islander; SC seychellois; SD sudanese; SE swedish;
SG singaporean; SI slovenian|slovene; SK slovak; SL sierra leonean; SM sammarinese; SN senegalese;
SO somali; SR surinamese; SS south sudanese; ST santomean; SV salvadoran; SY syrian; SZ swazi;
TD chadian; TG togolese; TH thai; TJ tajik; TL timorese; TM turkmen; TN tunisian; TO tongan; TR turkish;
TT trinidadian; TV tuvaluan; TW taiwanese; TZ tanzanian; UA ukrainian; UG ugandan; US american|us;
UY uruguayan; UZ uzbek; VE venezuelan; VN vietnamese; VU vanuatuan; WS samoan; XK kosovar; YE yemeni;
ZA south african; ZM zambian; ZW zimbabwean
"""

FAMILY_NAME_FIRST = _set("KR KP CN TW HK MO VN JP HU SG MN KH")
"""Countries whose people's family names stand first at home; abroad both orders are written."""

TWO_FAMILY_NAMES = _set("ES AR BO CL CO CR CU DO EC GT HN MX NI PA PE PY SV UY VE")
"""Countries where the last two words of a name are family names, and the first of them is used alone."""


@cache
def offices() -> dict[tuple[str, ...], str]:
    """Return the ways offices are written, as words, each with the office it stands for."""
    found = {}
    for field in _FIELDS:
        for form in (f"{field} minister", f"{field} secretary", *(f"{head} {field}" for head in _HEADS)):
            found[tuple(form.split())] = f"{field}-minister"
    for line in _OFFICES.strip().splitlines():
        for form in line.split("|"):
            found[tuple(form.replace("-", " ").split())] = line.split("|")[0].replace(" ", "-")
    return found


def countries() -> list[tuple[str, str]]:
    """Return what countries and their people are called, each with the country's code."""
    peoples = [entry.split(maxsplit=1) for entry in _PEOPLES.strip().split(";")]
    told = [
        (form, code) for code, names in peoples for name in names.split("|") for form in _with_plural(name)
    ]
    own = [(name, code) for code in CODES for name in names_of(code)]
    return told + [(name, code) for name, code in own if "," not in name and not _is_a_code(name)]


def _with_plural(people: str) -> tuple[str, ...]:
    """Return the word for a people, with its plural where it has one with s: Koreans, but Chinese."""
    return (people,) if people.endswith(("s", "ese", "sh", "ch")) else (people, f"{people}s")


def _is_a_code(name: str) -> bool:
    """Tell whether a name is the code of three letters, such as `CAN`, which is a word as well."""
    return len(name) == _LONG_CODE and name.isupper() and name not in {"UAE", "USA", "DRC"}


_LONG_CODE = 3


def synonyms() -> dict[str, str]:
    """Return words, each with the first word of the group of those that may stand for it."""
    return {word: line.split()[0] for line in _SYNONYMS.strip().splitlines() for word in line.split()}
