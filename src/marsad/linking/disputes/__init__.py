"""What cannot be true together: denials and what they deny, differing figures, deeds put on each other."""
