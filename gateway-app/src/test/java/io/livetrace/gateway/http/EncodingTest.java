package io.livetrace.gateway.http;

import static io.livetrace.gateway.demo.DemoCompany.BRAND;
import static io.livetrace.gateway.demo.DemoCompany.MILL;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.livetrace.gateway.Answer;
import io.livetrace.gateway.TestGateway;
import io.livetrace.gateway.catalog.Articles;
import io.livetrace.gateway.lot.Making;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is percent-encoded in an address is decoded once, in whatever part of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EncodingTest {
    private final TestGateway gateway = TestGateway.start();
    private final Making making = new Making(gateway);
    private int number = 700;

    @AfterAll
    void stop() {
        gateway.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"50%", "%41", "100%25", "A/B", "A+B", "A&B=C", "A?B", "A;B", "%2F", "A//B"})
    void a_lot_is_found_wherever_it_is_named(String lot) {
        JsonNode made = gateway.as(MILL)
                .post("/v1/lots", making.lot(MILL, making.cloth(MILL), lot))
                .expect(201)
                .json();
        String gtin = made.path("gtin").asText();
        String encoded = Uris.encode(lot);
        String link = "/01/" + gtin + "/10/" + encoded;

        assertThat(gateway.anyone()
                        .get("/v1/lots/" + gtin + "/" + encoded)
                        .expect(200)
                        .json()
                        .at("/lot/lot")
                        .asText())
                .isEqualTo(lot);
        assertThat(gateway.as(MILL)
                        .get("/v1/lots/" + gtin + "/" + encoded + "/trace")
                        .expect(200)
                        .json()
                        .path("node")
                        .asText())
                .endsWith(link);
        assertThat(gateway.as(MILL)
                        .get("/v1/stock?gtin=" + gtin + "&lot=" + encoded)
                        .expect(200)
                        .json()
                        .at("/items/0/pool/lot")
                        .asText())
                .isEqualTo(lot);
        assertThat(gateway.anyone()
                        .get("/v1/lookups/" + gtin + "/" + encoded)
                        .expect(200)
                        .json()
                        .at("/item/lot")
                        .asText())
                .isEqualTo(lot);
        assertThat(gateway.anyone()
                        .get("/v1/lookups?code=" + Uris.encode("https://id.gs1.org" + link))
                        .expect(200)
                        .json()
                        .at("/item/lot")
                        .asText())
                .isEqualTo(lot);
        assertThat(gateway.anyone()
                        .get("/v1/lookups?code=" + Uris.encode("(01)" + gtin + "(10)" + lot))
                        .expect(200)
                        .json()
                        .at("/item/lot")
                        .asText())
                .isEqualTo(lot);
        assertThat(gateway.anyone().get(link).expect(307).header("Location")).isEqualTo("/p" + link);
        gateway.anyone().get("/p" + link).expect(200);
    }

    @Test
    void a_header_is_not_decoded_at_all() {
        Answer created = gateway.as(BRAND)
                .withKey("50%+a/b==")
                .post("/v1/products", Articles.dress(++number))
                .expect(201);
        String asked = "/v1/transactions?requestId=" + Uris.encode("50%+a/b==");

        assertThat(gateway.as(BRAND).get(asked).expect(200).json().path("txId").asText())
                .isEqualTo(created.header("Transaction-Id"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"50% off", "A%25B", "a/b", "a+b", "a&b=c", "100%"})
    void a_list_is_searched_for_the_text_that_was_meant(String text) {
        List<String> gtins = List.of(dress("Dress " + text), dress(text + " dress"));
        String list = "/v1/products?limit=1&q=" + Uris.encode(text);

        Answer first = gateway.anyone().get(list).expect(200);
        Answer second = gateway.anyone().get(next(first)).expect(200);

        assertThat(List.of(gtin(first), gtin(second))).containsExactlyInAnyOrderElementsOf(gtins);
        assertThat(second.header("Link")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/products?q=%zz",
                "/v1/products?q=%",
                "/v1/lookups?code=%F",
                "/v1/lots/09521234000013/%zz",
                "/v1/lookups/09521234000013/%",
                "/01/09521234000013/10/%zz",
                "/p/01/09521234000013/10/%zz"
            })
    void what_is_not_properly_encoded_is_a_bad_request(String address) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), gateway.port())) {
            String request = "GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 400 ").contains("MALFORMED_REQUEST", "%25");
        }
    }

    private String dress(String name) {
        ObjectNode dress = Articles.dress(++number);
        ((ObjectNode) dress.path("name")).put("en", name);
        gateway.as(BRAND).post("/v1/products", dress).expect(201);
        return dress.path("gtin").asText();
    }

    /** Where the answer says that the list goes on. */
    private static String next(Answer answer) {
        String link = answer.header("Link");
        return link.substring(1, link.indexOf('>'));
    }

    private static String gtin(Answer list) {
        return list.json().at("/items/0/gtin").asText();
    }
}
