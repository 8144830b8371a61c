package io.fastapi.conformance;

import static io.fastapi.Dsl.mount;

import io.fastapi.FastApi;

/** {@code twins/programs.py}, each of whose applications has a class of its own. */
final class ProgramsTwin {

    private ProgramsTwin() {}

    static FastApi app() {
        return FastApi.of(
                mount("/catalogue", CatalogueProgram.app()),
                mount("/zoo", ZooProgram.app()),
                mount("/office", OfficeProgram.app()),
                mount("/ledger", LedgerProgram.app()),
                mount("/quiet", QuietProgram.app()),
                mount("/keys", KeysProgram.app()),
                mount("/hooks", HooksProgram.app()),
                mount("/failing", FailingProgram.app()),
                mount("/pages", PagesProgram.app()));
    }
}
