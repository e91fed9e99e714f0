"""The portal on one machine: database, services and front end behind one command."""
