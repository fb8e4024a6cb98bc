package cl.bitacora.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.junit.jupiter.api.Test;

/** {@code bitacora.log.enabled=false}: the habits of a service without an event log, a database or a broker. */
@QuarkusTest
class CalculatorServiceTest {
    record Numbers(String left, Integer right) {}

    record Sum(int sum) {}

    /** The smallest calculator. */
    @Path("/v1/simulations/sum")
    @PermitAll
    public static class SumResource {
        @POST
        public Sum sum(Numbers numbers) {
            return new Sum(Integer.parseInt(numbers.left()) + numbers.right());
        }
    }

    @Test
    void it_is_ready_without_a_database() {
        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
        given().get("/q/health/well").then().statusCode(200);
    }

    @Test
    void it_calculates() {
        given().contentType("application/json")
                .body("{\"left\":\"2\",\"right\":3}")
                .post("/v1/simulations/sum")
                .then()
                .statusCode(200)
                .body("sum", equalTo(5));
    }

    @Test
    void a_missing_field_is_named_in_spanish() {
        given().contentType("application/json")
                .body("{\"left\":\"2\"}")
                .post("/v1/simulations/sum")
                .then()
                .statusCode(400)
                .body("detail", containsString("right"))
                .body("code", equalTo("missing-field"));
    }

    @Test
    void what_operates_a_log_is_not_there() {
        given().get("/v1/ops/parked").then().statusCode(404);
        given().get("/q/openapi").then().statusCode(200).body(not(containsString("/v1/ops")));
    }
}
