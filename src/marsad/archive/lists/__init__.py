"""What lists, maps, counts and states are drawn from: made when the archive is linked, asked by its pages."""
