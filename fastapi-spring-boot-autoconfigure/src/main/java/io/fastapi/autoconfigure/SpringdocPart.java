package io.fastapi.autoconfigure;

import tools.jackson.databind.node.ObjectNode;

/** What springdoc documents beside our operations. */
interface SpringdocPart {

    /** Our document with springdoc's operations behind ours. Blocks; may be called by several threads. */
    ObjectNode joinedTo(ObjectNode document);
}
