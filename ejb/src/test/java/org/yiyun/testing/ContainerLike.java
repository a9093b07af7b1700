package org.yiyun.testing;

import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.description.modifier.Visibility;
import net.bytebuddy.dynamic.loading.ClassLoadingStrategy;
import net.bytebuddy.implementation.InvocationHandlerAdapter;
import net.bytebuddy.matcher.ElementMatchers;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Callers;
import org.yiyun.security.Requires;

/** The two services of an EJB container that boundary classes rely on: transactions and the permission interceptor. */
final class ContainerLike {
    private ContainerLike() {}

    /** The rest of a call. */
    interface Call {
        @Nullable Object proceed() throws Throwable;
    }

    static <T> T proxy(Postgres db, Class<T> type, T target) {
        try (var made = new ByteBuddy().subclass(type)
                .method(ElementMatchers.isPublic().and(ElementMatchers.not(ElementMatchers.isDeclaredBy(Object.class))))
                .intercept(InvocationHandlerAdapter.of((proxy, method, args) -> call(db, target, method, args)))
                .modifiers(Visibility.PUBLIC).make()) {
            var strategy = ClassLoadingStrategy.UsingLookup.of(
                    java.lang.invoke.MethodHandles.privateLookupIn(type, java.lang.invoke.MethodHandles.lookup()));
            var constructor = made.load(type.getClassLoader(), strategy).getLoaded().getDeclaredConstructor();
            constructor.setAccessible(true);
            return type.cast(constructor.newInstance());
        } catch (ReflectiveOperationException noProxy) {
            throw new IllegalStateException(type + " needs a constructor without parameters", noProxy);
        }
    }

    private static @Nullable Object call(Postgres db, Object target, Method method, Object[] args) throws Throwable {
        authorise(method);
        Call work = () -> {
            try {
                method.setAccessible(true);
                return method.invoke(target, args);
            } catch (InvocationTargetException failed) {
                throw failed.getCause();
            }
        };
        return switch (attribute(method)) {
            case NOT_SUPPORTED -> db.suspended(work);
            case SUPPORTS -> work.proceed();
            case REQUIRES_NEW -> transaction(db, work);
            default -> db.inside() ? work.proceed() : transaction(db, work);
        };
    }

    private static void authorise(Method method) {
        var requires = annotation(method, Requires.class);
        if (requires == null) {
            return;
        }
        var caller = Callers.current();
        if (requires.value().length > 0 && Arrays.stream(requires.value()).noneMatch(caller::may)) {
            throw new BusinessException(ProblemType.FORBIDDEN, Map.of("permission", requires.value()[0].name()));
        }
    }

    private static TransactionAttributeType attribute(Method method) {
        var attribute = annotation(method, TransactionAttribute.class);
        return attribute == null ? TransactionAttributeType.REQUIRED : attribute.value();
    }

    private static <A extends java.lang.annotation.Annotation> @Nullable A annotation(Method method, Class<A> type) {
        AnnotatedElement onClass = method.getDeclaringClass();
        return method.isAnnotationPresent(type) ? method.getAnnotation(type) : onClass.getAnnotation(type);
    }

    private static @Nullable Object transaction(Postgres db, Call work) throws Throwable {
        try {
            return db.inTransaction(em -> {
                try {
                    return work.proceed();
                } catch (RuntimeException | Error failed) {
                    throw failed;
                } catch (Throwable checked) {
                    throw new CheckedFailure(checked);
                }
            });
        } catch (CheckedFailure checked) {
            throw checked.getCause();
        }
    }

    /** Carries a checked exception out of the transaction. */
    private static final class CheckedFailure extends RuntimeException {
        CheckedFailure(Throwable cause) {
            super(cause);
        }
    }
}
