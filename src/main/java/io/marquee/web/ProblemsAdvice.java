package io.marquee.web;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers every exception of every endpoint with its problem. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemsAdvice {

    private final Problems problems;

    ProblemsAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    @Nullable ResponseEntity<Problem> answer(Exception exception, HttpServletResponse response) {
        Problem problem = problems.of(exception);
        return response.isCommitted() ? null : entity(problem, exception);
    }

    private static ResponseEntity<Problem> entity(Problem problem, Exception exception) {
        HttpHeaders headers = new HttpHeaders();
        if (exception instanceof ErrorResponse error) {
            headers.addAll(error.getHeaders());
        }
        ProblemType.of(problem)
                .retryAfter()
                .ifPresent(seconds -> headers.set(HttpHeaders.RETRY_AFTER, seconds.toString()));
        return ResponseEntity.status(problem.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
