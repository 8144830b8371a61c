package io.fastapi.response;

import io.fastapi.attribute.Attribute;
import io.fastapi.background.BackgroundTasks;
import java.util.AbstractList;
import java.util.List;
import java.util.concurrent.Callable;

/** The tasks that an answer was passed on with: one that is given to it takes their place. */
final class PassedTasks extends AbstractList<Callable<?>> {

    private final List<Callable<?>> all;

    PassedTasks(List<Callable<?>> all) {
        this.all = all;
    }

    /** The tasks of an answer that is given one more. */
    static List<Callable<?>> with(List<Callable<?>> before, BackgroundTasks.Task more) {
        BackgroundTasks tasks = new BackgroundTasks();
        tasks.add(more);
        return (before instanceof PassedTasks) ? tasks.tasks() : Attribute.joined(before, tasks.tasks());
    }

    @Override
    public Callable<?> get(int index) {
        return this.all.get(index);
    }

    @Override
    public int size() {
        return this.all.size();
    }
}
