"""What did the invented shop 好物小铺 sell, and how would its back office have exported it?"""
