"""Training of the two judges (bearing and stance); run again with the commands in README.md."""
