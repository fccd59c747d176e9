"""The form of a document: its lines, headings, tables, turns and passages."""
