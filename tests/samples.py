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
    HEAD
    + """
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
kind = "summit"
start = "2024-05-02"
end = "2024-05-03"
city = "Lyon"
venue = "Town Hall"
country = "FR"
participants = ["anna-moreau", "kim-minjun"]
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
"""
)
"""A dataset with every table: reduced dates, undated meetings, absent fields, Hangul and Han."""
