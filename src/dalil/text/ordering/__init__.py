"""How a directive orders: its head, its duties, and what became of them."""
