package io.fastapi.docs.contract;

import io.fastapi.openapi.contract.OpenApiContract;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

// tag::contract[]
@SpringBootTest(properties = "fastapi.openapi.snapshot=src/test/resources/contract/openapi.json")
class ContractTests {

    @Test
    void clientsCanRelyOnTheApi(@Autowired OpenApiContract contract) {
        contract.check();
    }
}
// end::contract[]
