"""Forms without tags, as other hands set them."""
