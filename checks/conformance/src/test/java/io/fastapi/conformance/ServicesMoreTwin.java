package io.fastapi.conformance;

import static io.fastapi.Dsl.mount;

import io.fastapi.FastApi;

/** {@code twins/services_more.py}, each of whose applications has a class of its own. */
final class ServicesMoreTwin {
    private ServicesMoreTwin() {}

    static FastApi app() {
        return FastApi.of(
                mount("/written", WrittenProgram.app()),
                mount("/documented", DocumentedProgram.app()),
                mount("/generic", GenericProgram.app()),
                mount("/raw", RawProgram.app()),
                mount("/tenants", TenantsProgram.app()),
                mount("/lineage", LineageProgram.app()));
    }
}
