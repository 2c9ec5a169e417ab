package io.marquee.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers what failed before or behind every other endpoint. */
@RestController
class FailuresController implements ErrorController {

    /** {@code null} if an answer is on its way, since no other can take its place. */
    @RequestMapping("${server.error.path:/error}")
    @Nullable ResponseEntity<Problem> tell(HttpServletRequest request, HttpServletResponse response) {
        return response.isCommitted() ? null : told(request);
    }

    private static ResponseEntity<Problem> told(HttpServletRequest request) {
        Problem problem = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof IOException
                ? HttpProblems.cut()
                : HttpProblems.ofStatus(status(request));
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static int status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status ? status : 404;
    }
}
