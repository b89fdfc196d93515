"""How gunicorn serves the site; WEB_CONCURRENCY changes the number of workers."""

from filmdb.settings import PORT, SERVER_THREADS, SERVER_WORKERS

wsgi_app = "filmdb.wsgi"
bind = f"127.0.0.1:{PORT}"
worker_class = "gthread"
workers = SERVER_WORKERS
threads = SERVER_THREADS
keepalive = 5
max_requests = 5000
max_requests_jitter = 500
loglevel = "warning"
