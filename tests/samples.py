"""Datasets made by hand for the tests: small, invented, and with a case of everything that matters."""

from __future__ import annotations

HEAD = """\
format = 1

[[documents]]
id = "communique"
title = "Communiqué of Lyon"
date = "2024-05"
"""
"""A dataset with a document to cite, to which a test adds the records it is about."""

CITED = 'sources = [{ document = "communique", section = "Annex", paragraph = 2 }]\n'

LYON = (
    HEAD.replace(
        "format = 1\n",
        'format = 1\ntitle = "Lyon 2024"\nnote = "Invented from the first word to the last."\n',
    )
    + """
[[documents]]
id = "pledge-list"
title = "List of pledges"
publisher = "Secretariat"
date = "2024-05-06"
file = "texts/pledges.md"

[[documents]]
id = "press-note"
title = "Press note"
publisher = "Foreign office"
url = "https://example.org/note"
note = "Not seen."

[[people]]
id = "anna-moreau"
name = "Anna Moreau"
kind = "official"
office = "President"
country = "FR"
sources = [{ document = "communique", section = "Opening", paragraph = 1 }]

[[people]]
id = "kim-minjun"
name = "김민준 Kim Minjun"
aliases = ["Kim Min-jun", "Minister Kim"]
kind = "official"
office = "Minister"
organisation = "Ministry of Foreign Affairs"
country = "KR"
rank = 2
note = "In office since March."
sources = [{ document = "communique", section = "Opening", paragraph = 1 }]

[[people]]
id = "kim-seoyeon"
name = "Kim Seoyeon"
kind = "executive"
office = "Chair"
organisation = "Hanbit Battery"
country = "KR"
sources = [{ document = "press-note" }]

[[people]]
id = "ito-ren"
name = "伊藤蓮"
kind = "official"
office = "Ambassador"
country = "JP"
sources = [{ document = "press-note", note = "caption" }]

[[people]]
id = "maria-costa"
name = "Maria Costa"
kind = "official"
office = "Commissioner for Transport"
organisation = "European Commission"
sources = [{ document = "communique", section = "Opening", page = "iv" }]

[[people]]
id = "jean-petit"
name = "Jean Petit"
kind = "other"
office = "Interpreter"
country = "FR"
sources = [{ document = "press-note" }]

[[organisations]]
id = "european-commission"
name = "European Commission"
aliases = ["EC", "Commission"]
kind = "international body"
sources = [{ document = "communique", section = "Opening", page = "iv" }]

[[organisations]]
id = "foreign-ministry"
name = "Ministry of Foreign Affairs"
aliases = ["MOFA"]
kind = "ministry"
country = "KR"
sources = [{ document = "communique", section = "Opening", paragraph = 1 }]

[[organisations]]
id = "hanbit-battery"
name = "Hanbit Battery"
aliases = ["한빛배터리"]
kind = "company"
country = "KR"
note = "Renamed in 2021."
sources = [{ document = "communique", section = "Annex", paragraph = 2 }]

[[organisations]]
id = "friends-of-rail"
name = "Friends of Rail"
sources = [{ document = "press-note" }]

[[meetings]]
id = "preparatory-talks"
name = "Preparatory talks"
kind = "meeting"
before = "lyon-summit"
participants = []
sources = [{ document = "communique", section = "Opening", paragraph = 2 }]

[[meetings]]
id = "lyon-summit"
name = "Lyon summit"
aliases = ["Lyon talks", "리옹 정상회담"]
kind = "summit"
start = "2024-05-02"
end = "2024-05-03"
city = "Lyon"
venue = "Town Hall"
country = "FR"
countries = ["FR", "KR", "EU"]
participants = [
  { person = "anna-moreau", role = "host" },
  { person = "kim-minjun", office = "Vice minister", role = "guest" },
  "maria-costa",
]
sources = [{ document = "communique", section = "Opening", paragraph = 1 }]

[[meetings]]
id = "closing-dinner"
name = "Closing dinner"
kind = "meeting"
after = "lyon-summit"
city = "Lyon"
participants = ["anna-moreau", "ito-ren"]
sources = [{ document = "communique", section = "Opening", paragraph = 3 }]

[[meetings]]
id = "industry-forum"
name = "Industry forum"
kind = "forum"
start = "2024-05"
country = "KR"
participants = ["kim-seoyeon"]
sources = [{ document = "press-note" }]

[[meetings]]
id = "old-roundtable"
name = "Old roundtable"
kind = "roundtable"
sources = [{ document = "press-note" }]

[[meetings]]
id = "donor-conference"
name = "Conference of donors"
kind = "donor conference"
start = "2024-05-06"
countries = ["EU", "JP"]
participants = [{ person = "maria-costa", role = "chair" }, { person = "ito-ren" }]
note = "Held by video."
sources = [{ document = "pledge-list", page = "1" }]

[[agreements]]
id = "state-mous"
name = "State memoranda"
kind = "bilateral"
count = 3
meeting = "lyon-summit"
countries = ["FR", "KR"]
sectors = ["rail", "health"]
witnesses = ["anna-moreau", "kim-minjun"]
sources = [{ document = "communique", section = "Annex", paragraph = 1 }]

[[agreements]]
id = "company-mous"
name = "Company memoranda"
kind = "commercial"
count = 2
sources = [{ document = "communique", section = "Annex", paragraph = 2 }]

[[agreements]]
id = "rail-declaration"
name = "Declaration on rail links"
kind = "declaration"
count = 1
date = "2024-05-03"
countries = ["FR", "KR", "EU"]
status = "in force"
status_date = "2024-09"
url = "https://example.org/declaration"
note = "Open to others."
sources = [{ document = "communique", section = "Annex", page = "12–14" }]

[[agreements]]
id = "donors-pledges"
name = "Pledges of the donors"
kind = "pledge"
meeting = "donor-conference"
countries = ["EU", "JP"]
sources = [{ document = "pledge-list", page = "2" }]

[[mous]]
id = "battery-recycling"
agreement = "company-mous"
category = "Green Energy"
parties = { KR = ["Hanbit Battery"], FR = ["Rhône Recyclage"] }
cooperation = "Recycling of batteries"
note = "Signed twice."
sources = [{ document = "communique", section = "Annex", paragraph = 2 }]

[[mous]]
id = "film-fund"
agreement = "company-mous"
category = "Digital Content"
parties = { KR = ["Moonlight Studio", "Seoul Pixel"], JP = ["東京フィルム"] }
cooperation = "A fund for films"
sources = [{ document = "communique", section = "Annex", paragraph = 2 }, { document = "press-note" }]

[[mous]]
id = "hydrogen-hub"
category = "Green Hydrogen"
parties = { FR = ["Hub de Lyon"] }
cooperation = "A hub"
sources = [{ document = "press-note" }]

[[mous]]
id = "port-safety"
name = "Memorandum on port safety"
category = "Transport"
cooperation = "Inspection of ports"
meeting = "lyon-summit"
date = "2024-05-02"
signatories = ["kim-minjun", "maria-costa"]
status = "in force"
status_date = "2024-07-01"
replaces = "harbour-watch"
url = "https://example.org/ports"
sources = [{ document = "communique", section = "Annex", paragraph = 4, quote = "ports made safer" }]

[[mous]]
id = "harbour-watch"
category = "Transport"
cooperation = "Watching over harbours"
date = "2019-11"
status = "lapsed"
sources = [{ document = "press-note" }]

[[figures]]
id = "forum-attendance"
meeting = "industry-forum"
label = "attendance"
value = 120
unit = "people"
approximate = true
compares_with = "roundtable-attendance"
sources = [{ document = "press-note" }]

[[figures]]
id = "forum-firms"
meeting = "industry-forum"
label = "firms"
value = 30
unit = "companies"
country = "KR"
sources = [{ document = "press-note" }]

[[figures]]
id = "forum-days"
meeting = "industry-forum"
label = "length"
value = 2
unit = "days"
sources = [{ document = "press-note" }]

[[figures]]
id = "roundtable-attendance"
meeting = "old-roundtable"
label = "attendance"
value = 60
unit = "people"
sources = [{ document = "press-note" }]

[[figures]]
id = "rail-share"
subject = "Rail freight"
label = "share"
value = 2.5
unit = "%"
note = "In 2023."
sources = [{ document = "communique", section = "Annex", paragraph = 3 }]

[[figures]]
id = "attendance-by-police"
meeting = "industry-forum"
label = "attendance"
value = 90
upper = 100
unit = "people"
conflicts_with = ["forum-attendance"]
note = "Counted at the door."
sources = [{ document = "communique", section = "Annex", paragraph = 5 }]

[[figures]]
id = "battery-share"
about = "hanbit-battery"
label = "share of the market"
value = 14.5
unit = "%"
bound = "more-than"
date = "2023"
country = "KR"
sources = [{ document = "press-note", page = "3" }]

[[figures]]
id = "pledged-total"
meeting = "donor-conference"
label = "pledged in all"
value = 1_200_000_000
unit = "EUR"
bound = "at-least"
date = "2024-05-06"
sources = [{ document = "pledge-list", page = "2" }]

[[figures]]
id = "pledged-by-japan"
meeting = "donor-conference"
label = "pledged by Japan"
value = 70_500_000_000
unit = "JPY"
country = "JP"
part_of = "pledged-total"
same_as = ["pledged-by-japan-in-dollars"]
sources = [{ document = "pledge-list", page = "2" }]

[[figures]]
id = "pledged-by-japan-in-dollars"
meeting = "donor-conference"
label = "pledged by Japan"
value = 455_123_456
unit = "USD"
approximate = true
country = "JP"
sources = [{ document = "pledge-list", page = "3" }]

[[figures]]
id = "fund-size"
about = "film-fund"
label = "size of the fund"
value = 40_000_000
upper = 45_000_000
unit = "USD"
sources = [{ document = "communique", section = "Annex", paragraph = 2 }]

[[statements]]
id = "moreau-on-rail"
kind = "position"
speakers = ["anna-moreau"]
meetings = ["lyon-summit"]
topic = "rail links"
text = "Anna Moreau said that artificial light, or AI, was not her topic."
sources = [{ document = "communique", section = "Opening", paragraph = 4 }]

[[statements]]
id = "shared-outlook"
kind = "assessment"
topic = "outlook"
text = "The outlook is open."
sources = [{ document = "press-note" }]

[[statements]]
id = "costa-on-ports"
kind = "commitment"
speakers = ["maria-costa", "european-commission"]
meetings = ["lyon-summit", "donor-conference"]
date = "2024-05-03"
topic = "port safety"
text = "The Commission will pay for inspectors."
quote = "We pay, and we pay in full."
due = "2025-12"
status = "planned"
status_date = "2024-06-30"
note = "Said to the press."
sources = [{ document = "press-note", page = "2–3", quote = "We pay, and we pay in full." }]

[[events]]
id = "treaty"
name = "Treaty of friendship"
date = "1998"
countries = ["FR", "KR"]
sources = [{ document = "communique", section = "Opening", paragraph = 1 }]

[[events]]
id = "rail-opening"
name = "Rail link opens"
date = "2024-05-03"
note = "In the morning."
sources = [{ document = "press-note" }]

[[events]]
id = "line-opening"
name = "Night train starts"
date = "2026"
countries = ["FR"]
planned = true
sources = [{ document = "communique", section = "Annex", paragraph = 3 }]
"""
)
"""A dataset with every table and field: reduced dates, undated meetings, absent fields, Hangul and Han.

An office held then, a delegation without a country, an MOU without parties, money in three currencies,
ranges, limits, two counts that disagree, what is planned, due and in force.
"""
