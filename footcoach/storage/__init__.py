"""What is kept on disk and read from files. No Qt."""
