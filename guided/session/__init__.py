"""One walk of two people through one exercise."""
