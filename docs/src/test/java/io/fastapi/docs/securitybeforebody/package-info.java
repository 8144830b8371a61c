/** The application of {@code advanced/security-before-body.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.securitybeforebody;
