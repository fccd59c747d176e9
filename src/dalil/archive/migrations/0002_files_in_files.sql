-- The files inside a file are found by it; most files are in none.
CREATE INDEX files_in_files ON files (container) WHERE container IS NOT NULL
