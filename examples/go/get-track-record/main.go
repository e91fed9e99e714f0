// How right the forecasts have been.
package main

import (
	"context"
	"fmt"
	"log"
	"net/http"
	"time"

	commitmentv1 "commitments-examples/gen/commitment/v1"
	"commitments-examples/gen/commitment/v1/commitmentv1connect"
	"commitments-examples/internal/api"
)

func main() {
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
	defer cancel()

	client := commitmentv1connect.NewCommitmentServiceClient(http.DefaultClient, api.BaseURL())
	answer, err := client.GetTrackRecord(ctx, &commitmentv1.GetTrackRecordRequest{CompanyId: "cyberdyne"})
	if err != nil {
		log.Fatal(err)
	}
	overall := answer.GetTrackRecord().GetOverall()
	fmt.Println(overall.GetInsideRangeCount(), "of", overall.GetForecastCount())
}
