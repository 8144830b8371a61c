/** The routers of reports. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.biggerapplications.reports;
