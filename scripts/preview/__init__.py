"""What scripts/serve.py is made of: the pages over HTTP, and the watch over the files they are made from."""
