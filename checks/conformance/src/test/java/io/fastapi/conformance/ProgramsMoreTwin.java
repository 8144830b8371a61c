package io.fastapi.conformance;

import static io.fastapi.Dsl.mount;

import io.fastapi.FastApi;

/** {@code twins/programs_more.py}, each of whose applications has a class of its own. */
final class ProgramsMoreTwin {

    private ProgramsMoreTwin() {}

    static FastApi app() {
        return FastApi.of(
                mount("/versions", VersionsProgram.app()),
                mount("/shop", ShopProgram.app()),
                mount("/drafts", DraftsProgram.app()),
                mount("/feeds", FeedsProgram.app()));
    }
}
