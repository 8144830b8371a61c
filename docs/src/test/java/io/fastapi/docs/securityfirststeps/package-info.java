/** The application of {@code tutorial/security-first-steps.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.securityfirststeps;
