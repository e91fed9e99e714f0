"""The services of the contract commitment analyzer."""
