/** The routers of users. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.biggerapplications.users;
