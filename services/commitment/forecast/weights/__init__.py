"""How far each way is to be believed: by what it would have said at earlier moments."""
