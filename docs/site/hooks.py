"""Keeps the site from loading anything from a network: the offline plugin would load what file-worker.js does."""

from mkdocs.config.config_options import ExtraScriptValue
from mkdocs.plugins import event_priority


@event_priority(-100)  # behind the plugins, which add scripts
def on_config(config):
    config.extra["polyfills"] = [ExtraScriptValue("assets/file-worker.js")]
    return config
