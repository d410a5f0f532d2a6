"""Everything on the screen: windows, pages, dialogs, widgets and the theme."""
