package dev.knowhow.testkit;

import dev.knowhow.spi.NoteIndex;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/**
 * An index that publishes instead of committing: so is an index asked and changed that is watched. With it, all contracts can be held
 * against what does not last yet.
 */
public final class Uncommitted {

    private Uncommitted() {}

    /**
     * Has an index publish whatever is committed.
     *
     * @param index the index; what was published lasts once it is committed as a whole, or closed
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
