package io.fastapi.test;

import org.springframework.boot.test.autoconfigure.TestSliceTestContextBootstrapper;
import org.springframework.boot.test.context.ReactiveWebMergedContextConfiguration;
import org.springframework.test.context.MergedContextConfiguration;

/** Makes the context of a {@link FastApiTest} one of a reactive web application without a server. */
final class FastApiTestContextBootstrapper extends TestSliceTestContextBootstrapper<FastApiTest> {

    @Override
    protected MergedContextConfiguration processMergedContextConfiguration(MergedContextConfiguration merged) {
        return new ReactiveWebMergedContextConfiguration(super.processMergedContextConfiguration(merged));
    }
}
