package io.fastapi.types.shape;

import java.lang.invoke.MethodHandles;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes instances of an interface with getters, which a handler's value is copied into when it is not of the declared type as it
 * is. Input is never read into one.
 */
final class InterfaceInstances implements ModelShape.Creator {

    private static final Object[] NO_ARGUMENTS = {};

    private final Class<?> type;
    private final List<String> getters;

    private InterfaceInstances(Class<?> type, List<String> getters) {
        this.type = type;
        this.getters = List.copyOf(getters);
    }

    /**
     * The creation; every field that is no default method's is an argument.
     *
     * @param first the index of the first member among the fields
     */
    static ModelShape.Creation of(Class<?> type, List<ModelMember> members, int first) {
        List<String> getters = new ArrayList<>();
        List<Integer> arguments = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            Member getter = members.get(i).getter();
            if (getter != null && members.get(i).access() == Field.Access.READ_WRITE) {
                getters.add(getter.getName());
                arguments.add(first + i);
            }
        }
        return new ModelShape.Creation(new InterfaceInstances(type, getters), arguments);
    }

    @Override
    public Object create(@Nullable Object[] arguments) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (int i = 0; i < this.getters.size(); i++) {
            values.put(this.getters.get(i), arguments[i]);
        }
        return Proxy.newProxyInstance(
                this.type.getClassLoader(), new Class<?>[] {this.type}, new Values(this.type, values));
    }

    private record Values(Class<?> type, Map<String, @Nullable Object> values) implements InvocationHandler {

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            if (method.getDeclaringClass() == Object.class) {
                return ofObject(proxy, method, arguments);
            }
            boolean getter = arguments == null || arguments.length == 0;
            if (getter && this.values.containsKey(method.getName())) {
                return this.values.get(method.getName());
            }
            if (!method.isDefault()) {
                throw new UnsupportedOperationException(method + " is no property, so a copy does not have it");
            }
            return MethodHandles.privateLookupIn(method.getDeclaringClass(), MethodHandles.lookup())
                    .unreflectSpecial(method, method.getDeclaringClass())
                    .bindTo(proxy)
                    .invokeWithArguments((arguments != null) ? arguments : NO_ARGUMENTS);
        }

        private Object ofObject(Object proxy, Method method, Object @Nullable [] arguments) {
            return switch (method.getName()) {
                case "equals" -> arguments != null && proxy == arguments[0];
                case "hashCode" -> System.identityHashCode(proxy);
                default -> this.type.getSimpleName() + this.values;
            };
        }
    }
}
