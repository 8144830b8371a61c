package io.fastapi.autoconfigure;

import io.fastapi.error.DefinitionException;
import io.fastapi.error.Problems;
import io.fastapi.openapi.contract.OpenApiChange;
import io.fastapi.openapi.contract.OpenApiContract;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;

/** Says at the start what clients notice that know the document of {@code fastapi.openapi.snapshot}. */
final class ContractReport implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger("io.fastapi");

    private final ObjectProvider<OpenApiContract> contract;
    private final boolean strict;

    /**
     * A report.
     *
     * @param contract the contract, made when all beans are there
     * @param strict whether what clients notice stops the start
     */
    ContractReport(ObjectProvider<OpenApiContract> contract, boolean strict) {
        this.contract = contract;
        this.strict = strict;
    }

    /**
     * Compares the documents.
     *
     * @throws DefinitionException with everything that clients notice, if that stops the start
     */
    @Override
    public void afterSingletonsInstantiated() {
        Problems problems = new Problems();
        try {
            this.contract.getObject().changes().forEach(change -> note(change, problems));
        } catch (IllegalStateException noDocument) {
            problems.add(
                    "fastapi.openapi.snapshot",
                    "names no document of OpenAPI: " + noDocument.getMessage(),
                    "write it with io.fastapi.autoconfigure.OpenApiWriter, or remove the property");
        }
        if (this.strict) {
            problems.throwIfAny();
        }
        problems.forEach(problem -> LOG.warn("{} {}. {}", problem.where(), problem.what(), problem.fix()));
    }

    private static void note(OpenApiChange change, Problems problems) {
        if (change.isBreaking()) {
            problems.add(
                    change.where(),
                    change.what(),
                    "keep it as clients know it, or write the snapshot anew with io.fastapi.autoconfigure.OpenApiWriter");
        } else {
            LOG.info("{}", change);
        }
    }
}
