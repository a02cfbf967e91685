"""Which pieces are all panels made of?"""
