"""Help: answers to what people ask, and the list of keys."""
