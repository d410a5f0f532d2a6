"""The report for the physiotherapist: one page of the last weeks, as a PDF file."""
