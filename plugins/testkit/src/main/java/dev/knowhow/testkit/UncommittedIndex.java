package dev.knowhow.testkit;

import dev.knowhow.spi.NoteIndex;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/**
 * An index that publishes instead of committing, as during a watch. It lets all contracts run against changes that are
 * not durable.
 */
public final class UncommittedIndex {

    private UncommittedIndex() {}

    /**
     * Wraps an index.
     *
     * @param index the index; published changes become durable with a full commit or on close
     */
    public static NoteIndex of(NoteIndex index) {
        return around(NoteIndex.class, index);
    }

    private static <T> T around(Class<T> type, T inner) {
        Object proxy =
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (any, method, arguments) -> {
                    boolean commit = method.getName().equals("commit") && arguments != null;
                    try {
                        Object answer = commit
                                ? NoteIndex.Update.class
                                        .getMethod("publish", method.getParameterTypes())
                                        .invoke(inner, arguments)
                                : method.invoke(inner, arguments);
                        return answer instanceof NoteIndex.Update update
                                ? around(NoteIndex.Update.class, update)
                                : answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        return type.cast(proxy);
    }
}
