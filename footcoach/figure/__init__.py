"""The person who shows the movement: skeleton and clips are plain mathematics, the painter is the only Qt part."""
