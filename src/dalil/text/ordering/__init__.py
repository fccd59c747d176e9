"""How a directive orders: what stands round its duties, the duties, and what became of them.

In the order of the work: `outline` cuts a text into points; `frame/` reads head and foot; `mandates` goes through the points and asks
`sentence` (patterns) or a language's own reader (`russian/`, `verb_last/`) what each sentence lays, `owed` who owes it where the text
around it tells; `deeds` cuts what is laid into single deeds; `plans/` reads tables and labelled lines; `duties` has them all. `fates/`
reads what later papers tell of a duty. What is known of words is data: `duty_cues` reads it.
"""
