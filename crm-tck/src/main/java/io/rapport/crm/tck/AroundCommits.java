package io.rapport.crm.tck;

import io.rapport.crm.storage.Commit;
import io.rapport.crm.storage.CommitResult;
import io.rapport.crm.storage.CrmStorage;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/** Says what happens around each commit of the storage under test, which does everything else as ever. */
@FunctionalInterface
interface AroundCommits {
    /** Hands a commit on, before or after or instead of something else. */
    CommitResult commit(Commit commit, CrmStorage storage);

    /** Returns the storage with this around its commits. */
    default CrmStorage of(CrmStorage storage) {
        return (CrmStorage) Proxy.newProxyInstance(
                CrmStorage.class.getClassLoader(),
                new Class<?>[] {CrmStorage.class},
                (proxy, method, arguments) -> method.getName().equals("commit")
                        ? commit((Commit) arguments[0], storage)
                        : handedOn(storage, method, arguments));
    }

    private static Object handedOn(CrmStorage storage, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(storage, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }
}
