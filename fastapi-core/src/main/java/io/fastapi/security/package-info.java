/**
 * The security schemes of {@code fastapi.security}, as inputs: what a client has to send, how the document shows it, and the
 * answer to one who does not. Whether the credentials are right is decided by a dependency that takes them.
 *
 * @see <a href="https://fastapi.tiangolo.com/reference/security/">FastAPI: security tools</a>
 */
@org.jspecify.annotations.NullMarked
package io.fastapi.security;
