"""What runs in a process of its own, and the clients that start, feed, watch and end such processes."""
