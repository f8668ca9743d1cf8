"""The programs that summit is measured against, as people write them."""
