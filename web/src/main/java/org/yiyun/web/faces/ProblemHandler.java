package org.yiyun.web.faces;

import jakarta.ejb.EJBException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;

/**
 * Turns what a bean threw into what the reader understands: a problem of an act becomes a message on the page that keeps
 * the input; a page that does not exist or may not be seen is 404; a lost login leads to the login page. Everything else
 * goes on to OmniFaces, which shows the error page also to ajax requests.
 */
public class ProblemHandler extends ExceptionHandlerWrapper {
    public ProblemHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        var faces = FacesContext.getCurrentInstance();
        for (var events = getUnhandledExceptionQueuedEvents().iterator(); events.hasNext(); ) {
            if (handled(faces, events.next())) {
                events.remove();
            }
        }
        getWrapped().handle();
    }

    private static boolean handled(FacesContext faces, ExceptionQueuedEvent event) {
        var thrown = event.getContext().getException();
        if (find(ViewExpiredException.class, thrown).isPresent()) {
            return reload(faces);
        }
        var problem = problemOf(thrown);
        return problem.isPresent() && told(faces, problem.get(), event.getContext().getPhaseId());
    }

    private static boolean told(FacesContext faces, BusinessException problem, PhaseId phase) {
        if (problem.type() == ProblemType.UNAUTHENTICATED) {
            return faces.isPostback() ? reload(faces) : refuse(faces, 401);
        }
        if (faces.isPostback() && PhaseId.RENDER_RESPONSE.compareTo(phase) > 0) {
            Notices.problem(problem);
            faces.renderResponse();
            return true;
        }
        return hidden(problem) && refuse(faces, 404);
    }

    private static boolean hidden(BusinessException problem) {
        return problem.type() == ProblemType.NOT_FOUND || problem.type() == ProblemType.FORBIDDEN;
    }

    private static boolean refuse(FacesContext faces, int status) {
        if (faces.getExternalContext().isResponseCommitted()) {
            return false;
        }
        try {
            faces.getExternalContext().responseSendError(status, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
        return true;
    }

    /** The session is gone: the same address again, which leads through the login if there is need. */
    private static boolean reload(FacesContext faces) {
        var external = faces.getExternalContext();
        external.getFlash().setKeepMessages(true);
        faces.addMessage(null, new FacesMessage(
                FacesMessage.SEVERITY_WARN, Texts.get(Notices.locale(), "ui.session.expired"), null));
        var query = Optional.ofNullable(Faces.getRequestQueryString()).map(q -> "?" + q).orElse("");
        try {
            external.redirect(Faces.getRequestURI() + query);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
        return true;
    }

    private static Optional<BusinessException> problemOf(Throwable thrown) {
        var problem = find(BusinessException.class, thrown);
        if (problem.isPresent()) {
            return problem;
        }
        // known by name: pages know nothing of jakarta.persistence
        return first(thrown, at -> at.getClass().getSimpleName().equals("OptimisticLockException"))
                .map(stale -> new BusinessException(ProblemType.STALE_DATA, Map.of()));
    }

    private static <X extends Throwable> Optional<X> find(Class<X> type, Throwable thrown) {
        return first(thrown, type::isInstance).map(type::cast);
    }

    private static Optional<Throwable> first(Throwable thrown, Predicate<Throwable> test) {
        return Stream.iterate(thrown, Objects::nonNull, ProblemHandler::next).filter(test).findFirst();
    }

    private static @Nullable Throwable next(Throwable at) {
        var nested = at instanceof EJBException ejb && ejb.getCausedByException() != null ? ejb.getCausedByException() : at.getCause();
        return nested == at ? null : nested;
    }

    /** Named in faces-config.xml. */
    public static class Factory extends ExceptionHandlerFactory {
        public Factory(ExceptionHandlerFactory wrapped) {
            super(wrapped);
        }

        @Override
        public ExceptionHandler getExceptionHandler() {
            return new ProblemHandler(getWrapped().getExceptionHandler());
        }
    }
}
