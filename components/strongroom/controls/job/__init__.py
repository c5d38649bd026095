"""The jobs that a plan starts or defines, whichever resource says so: read into one form, judged by what they ask."""
