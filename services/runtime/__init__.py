"""What any service needs: settings, money, errors, the database, migrations, the RPC server."""
