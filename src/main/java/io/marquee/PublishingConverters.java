package io.marquee;

import io.marquee.publishing.ApprovalRequest;
import io.marquee.publishing.CheckRequest;
import io.marquee.publishing.Comment;
import io.marquee.publishing.DraftReason;
import io.marquee.publishing.DraftRequest;
import io.marquee.publishing.EditRequest;
import io.marquee.publishing.ReturnRequest;
import io.marquee.publishing.Submission;
import io.marquee.web.FactsConverter;
import io.marquee.web.RequestLimits;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Wires how requests about drafts are read. */
@Configuration(proxyBeanMethods = false)
class PublishingConverters {

    @Bean
    FactsConverter<DraftRequest> draftRequestConverter(JsonMapper mapper, RequestLimits limits) {
        return new FactsConverter<>(DraftRequest.class, DraftRequest::read, mapper, limits);
    }

    @Bean
    FactsConverter<DraftReason> draftReasonConverter(JsonMapper mapper, RequestLimits limits) {
        return new FactsConverter<>(DraftReason.class, DraftReason::read, mapper, limits);
    }

    @Bean
    FactsConverter<CheckRequest> checkRequestConverter(JsonMapper mapper, RequestLimits limits) {
        return new FactsConverter<>(CheckRequest.class, CheckRequest::read, mapper, limits);
    }

    @Bean
    FactsConverter<Submission> submissionConverter(JsonMapper mapper, RequestLimits limits) {
        return new FactsConverter<>(Submission.class, Submission::read, mapper, limits);
    }

    @Bean
    FactsConverter<ApprovalRequest> approvalRequestConverter(JsonMapper mapper, RequestLimits limits) {
        return new FactsConverter<>(ApprovalRequest.class, ApprovalRequest::read, mapper, limits);
    }

    @Bean
    FactsConverter<ReturnRequest> returnRequestConverter(JsonMapper mapper, RequestLimits limits) {
        return new FactsConverter<>(ReturnRequest.class, ReturnRequest::read, mapper, limits);
    }

    @Bean
    FactsConverter<Comment> commentConverter(JsonMapper mapper, RequestLimits limits) {
        return new FactsConverter<>(Comment.class, Comment::read, mapper, limits);
    }

    @Bean
    FactsConverter<EditRequest> editRequestConverter(JsonMapper mapper, RequestLimits limits) {
        return new FactsConverter<>(EditRequest.class, EditRequest::read, mapper, limits);
    }
}
