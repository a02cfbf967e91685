"""What must the store tell before a panel's question can be answered? One module a panel: plain rows in, the analysis' question out."""
