"""The handout: a routine on paper, with pictures, steps and boxes to tick for two weeks."""
