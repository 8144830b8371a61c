/** What stands around an application: CORS, compression, allowed hosts, sessions, one's own. */
@org.jspecify.annotations.NullMarked
package io.fastapi.middleware;
