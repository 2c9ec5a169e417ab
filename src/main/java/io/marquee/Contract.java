package io.marquee;

import io.marquee.account.Enquiry;
import io.marquee.coverage.CoveragePlan;
import io.marquee.coverage.Manager;
import io.marquee.coverage.PlanJob;
import io.marquee.coverage.PlanRequest;
import io.marquee.decision.Answer;
import io.marquee.decision.Decision;
import io.marquee.policy.ReleaseDocument;
import io.marquee.portfolio.AccountImport;
import io.marquee.portfolio.Analysis;
import io.marquee.portfolio.EvaluatedAccount;
import io.marquee.portfolio.Evaluation;
import io.marquee.portfolio.EvaluationRequest;
import io.marquee.programme.Programme;
import io.marquee.programme.Readiness;
import io.marquee.publishing.ApprovalRequest;
import io.marquee.publishing.CheckReport;
import io.marquee.publishing.CheckRequest;
import io.marquee.publishing.CheckRun;
import io.marquee.publishing.Comment;
import io.marquee.publishing.Differences;
import io.marquee.publishing.Draft;
import io.marquee.publishing.DraftContents;
import io.marquee.publishing.DraftEvent;
import io.marquee.publishing.DraftReason;
import io.marquee.publishing.DraftRequest;
import io.marquee.publishing.EditRequest;
import io.marquee.publishing.GuidedView;
import io.marquee.publishing.PublicationDocument;
import io.marquee.publishing.ReasonGiven;
import io.marquee.publishing.ReturnRequest;
import io.marquee.publishing.Submission;
import io.marquee.publishing.VocabularyDocument;
import io.marquee.web.Problem;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.core.util.Yaml31;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.examples.Example;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;

/** The contract: what people have to say about it is written, what the facts say is read from them. */
@Configuration(proxyBeanMethods = false)
class Contract {

    private static final List<String> EXAMPLES = List.of("atlas", "birch", "corner");

    @Bean
    OpenApiCustomizer contractInWords() {
        return Contract::complete;
    }

    private static void complete(OpenAPI contract) {
        OpenAPI written = written();
        written.getPaths().forEach(contract.getPaths()::addPathItem);
        contract.info(written.getInfo());
        contract.security(written.getSecurity());
        written.getComponents().getSecuritySchemes().forEach(contract.getComponents()::addSecuritySchemes);
        written.getComponents().getParameters().forEach(contract.getComponents()::addParameters);
        written.getComponents().getHeaders().forEach(contract.getComponents()::addHeaders);
        written.getComponents().getResponses().forEach(contract.getComponents()::addResponses);
        written.getComponents().getSchemas().forEach(contract.getComponents()::addSchemas);
        schemas().all().forEach(contract.getComponents()::addSchemas);
        addExamples(contract.getComponents());
    }

    private static RecordSchemas schemas() {
        RecordSchemas schemas = new RecordSchemas();
        schemas.addFacts("Enquiry", Enquiry.type());
        schemas.addFacts("Programme", Programme.class);
        schemas.addFacts("EvaluationRequest", EvaluationRequest.class);
        schemas.addFacts("Manager", Manager.class);
        schemas.addFacts("PlanRequest", PlanRequest.class);
        schemas.addFacts("GuidedEdit", EditRequest.class);
        schemas.addFacts("DraftRequest", DraftRequest.class);
        schemas.addFacts("DraftReason", DraftReason.class);
        schemas.addFacts("CheckRequest", CheckRequest.class);
        schemas.addFacts("Submission", Submission.class);
        schemas.addFacts("ApprovalRequest", ApprovalRequest.class);
        schemas.addFacts("ReturnRequest", ReturnRequest.class);
        schemas.addFacts("Comment", Comment.class);
        schemas.addFacts("ReasonGiven", ReasonGiven.class);
        List.of(
                        Problem.class,
                        Answer.class,
                        Decision.class,
                        Readiness.class,
                        ReleaseDocument.class,
                        VocabularyDocument.class,
                        GuidedView.class,
                        Differences.class,
                        AccountImport.Imported.class,
                        Evaluation.class,
                        Analysis.class,
                        EvaluatedAccount.class,
                        PlanJob.class,
                        CoveragePlan.class,
                        Draft.class,
                        DraftContents.class,
                        DraftEvent.class,
                        CheckRun.class,
                        CheckReport.class,
                        PublicationDocument.class)
                .forEach(schemas::addAnswer);
        return schemas;
    }

    private static void addExamples(Components components) {
        StringBuilder lines = new StringBuilder();
        for (String name : EXAMPLES) {
            Object request = json(name);
            components.addExamples(name, new Example().value(request));
            lines.append(request).append('\n');
        }
        components.addExamples("lines", new Example().value(lines.toString()));
        components.addExamples("rows", new Example().value(text("examples/accounts.csv")));
    }

    private static OpenAPI written() {
        try {
            return Yaml31.mapper().readValue(text("openapi.yaml"), OpenAPI.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object json(String name) {
        try {
            return Json31.mapper().readTree(text("examples/" + name + ".json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String name) {
        try (InputStream in = new ClassPathResource("contract/" + name).getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
